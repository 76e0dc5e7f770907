export { check, readPlans } from './check';
