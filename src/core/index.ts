export { check, itemKey, readPlans } from './check';
