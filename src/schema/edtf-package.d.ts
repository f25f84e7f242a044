/** The one call of the edtf package that is used: it ships no types. */
declare module "edtf" {
  export default function parse(text: string): unknown;
}
