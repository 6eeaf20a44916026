// Briefings that the build takes in as text.

declare module '*.brief' {
  const text: string;
  export default text;
}
