// Writes the bundles that are committed: npm ci --ignore-scripts && npm run build. With --check it only compares them.
import { build } from "esbuild";
import { createHash } from "node:crypto";
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
// Which sources made which bundles, so that a build without Node notices a change of one without the other.
const parts = ["build.mjs", "editor.mjs", "formatter.mjs", "package-lock.json", "package.json"].concat(
  ["editor", "formatter"].map((name) => `../../resources/static/js/sql-${name}.js`),
);
const digest = (path) => createHash("sha256").update(readFileSync(here(path))).digest("hex");
const lines = parts.map((path) => `${digest(path)}  ${path}\n`).join("");
if (process.argv.includes("--check")) {
  if (readFileSync(here("bundles.sha256"), "utf8") !== lines) {
    console.error("bundles.sha256 has other digests: run npm run build");
    stale = 1;
  }
} else {
  writeFileSync(here("bundles.sha256"), lines);
}
process.exit(stale);
