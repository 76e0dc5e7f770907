import type { CustomFunctionsRuntime } from './register';

declare global {
  /** What Office.js offers for custom functions; absent where nobody calls them. */
  const CustomFunctions: CustomFunctionsRuntime;
}
