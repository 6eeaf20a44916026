// What an import that ends in `?source` is: the named program, bundled with all that it needs, as text. server/tools/bundle.mjs makes it.

declare module '*?source' {
  const program: string;
  export default program;
}
