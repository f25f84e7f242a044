import type { Boilerplate } from "../../schema/source.ts";

const BLOCK = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const CAPTION = new Set(["figcaption", "caption"]);
const SKIPPED = new Set(["script", "style", "noscript", "template", "iframe", "svg", "head"]);

/** The text below an element, its blocks as paragraphs with a blank line between them, captions marked. */
export function articleText(root: Element): { text: string; boilerplate: Boilerplate[] } {
  const boilerplate: Boilerplate[] = [];
  let text = "";
  let paragraph = "";
  let inCaption = 0;
  const close = () => {
    const words = paragraph
      .split("\n")
      .map((line) =>
        line
          .replace(/[^\P{Cc}\t]/gu, " ")
          .replace(/\s+/g, " ")
          .trim(),
      )
      .filter((line) => line !== "")
      .join("\n")
      .toWellFormed();
    paragraph = "";
    if (words === "") return;
    if (text !== "") text += "\n\n";
    if (inCaption > 0)
      boilerplate.push({
        start: text.length,
        end: text.length + words.length,
        kind: "caption",
        rule: "caption/figure",
      });
    text += words;
  };
  // With a stack of its own: pages nest deeper than the call stack does.
  const stack: (Node | "close" | "close-caption")[] = [root];
  while (stack.length > 0) {
    const node = stack.pop() as Node | "close" | "close-caption";
    if (node === "close") close();
    else if (node === "close-caption") {
      close();
      inCaption -= 1;
    } else if (node.nodeType === 3) paragraph += (node.nodeValue ?? "").replace(/\s+/g, " ");
    else if (node.nodeType === 1) {
      const name = node.nodeName.toLowerCase();
      if (SKIPPED.has(name)) continue;
      if (name === "br") {
        paragraph += "\n";
        continue;
      }
      if (BLOCK.has(name)) {
        close();
        if (CAPTION.has(name)) inCaption += 1;
        stack.push(CAPTION.has(name) ? "close-caption" : "close");
      }
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  close();
  return { text, boilerplate };
}
