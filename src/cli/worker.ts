export { runJob } from './job';
