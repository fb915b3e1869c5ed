/** A part of a language's file, as the build makes it (words-plugin.ts). */
declare module '*.json?first' {
  const words: Record<string, Record<string, string>>;
  export default words;
}
declare module '*.json?rest' {
  const words: Record<string, Record<string, string>>;
  export default words;
}
