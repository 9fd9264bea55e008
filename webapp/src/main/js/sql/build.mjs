// Writes the bundles that are committed: npm ci --ignore-scripts && npm run build. With --check it only compares them.
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
let stale = 0;
for (const name of ["editor", "formatter"]) {
  const { outputFiles } = await build({
    entryPoints: [here(`./${name}.mjs`)],
    absWorkingDir: here("."),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    legalComments: "inline",
    charset: "ascii",
    write: false,
  });
  const file = here(`../../resources/static/js/sql-${name}.js`);
  if (process.argv.includes("--check")) {
    if (readFileSync(file, "utf8") !== outputFiles[0].text) {
      console.error(`${file} is not what ${name}.mjs makes: run npm run build`);
      stale = 1;
    }
  } else {
    writeFileSync(file, outputFiles[0].text);
  }
}
process.exit(stale);
