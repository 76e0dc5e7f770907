declare module '*.md';
declare module '*.xlsx';
declare module '*.css';
