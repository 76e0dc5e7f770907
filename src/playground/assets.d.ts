declare module '*.xml';
