import type { Command } from "commander";

/** The command-line reference as Markdown, out of the commands' own help. */
export function cliReference(root: Command): string {
  const commands = root.commands.filter((command) => command.name() !== "help");
  return `# The command line

Generated from the commands by \`npm run docs\`. From a checkout, \`npm run -s demarche -- ARGS\` runs what is written
\`demarche ARGS\` here.

${[root, ...commands].map(section).join("\n\n")}
`;
}

function section(command: Command): string {
  const title = command.parent ? `## demarche ${command.name()}` : "## demarche";
  return `${title}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\``;
}

/** The whole help, with the examples that are added after it. */
function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  // Who is logged in is no part of the reference.
  return text
    .replace(/\(default: "[^"]*"\)$/gm, "")
    .replace(/[ \t]+$/gm, "")
    .trim();
}
