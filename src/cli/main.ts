import { Command } from 'commander';

const program = new Command('selaras')
  .description('Checks and maps Indonesian regional work plans (Renja).')
  .version('0.1.0');

program.parse();
