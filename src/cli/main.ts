import { endWithReader } from './interrupt';
import { runProgram } from './program';

endWithReader();

runProgram(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`selaras: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
