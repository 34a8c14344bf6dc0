/**
 * A page of one file: its template with style and script put in, and a policy that lets run what stands in it
 * (by hash) and nothing else. Template marks: <!--policy-->, <!--style-->, <!--script-->.
 */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { Compilation, sources } = require("webpack");

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The notices of the packages' licences, which webpack would put into a file of their own. */
const withLicences = (compilation, code) =>
  code.replace(/^\/\*! For license information please see (\S+) \*\/\n?/, (_, file) =>
    compilation.getAsset(file).source.source().toString(),
  );

class OneFile {
  /**
   * `script`: the bundle that webpack makes; `template`, `style`: paths; `output`: the page's name;
   * `policy(script, style)`: the policy, given the two hashes as sources.
   */
  constructor({ script, template, style, output, policy }) {
    Object.assign(this, { script, template, style, output, policy });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OneFile", (compilation) => {
      compilation.fileDependencies.addAll([this.template, this.style]);
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "OneFile", stage }, () => {
        const bundle = compilation.getAsset(this.script);
        if (!bundle) return; // the compilation failed, and says why
        // What would end the script early, or begin a comment, in the eyes of HTML.
        const code = withLicences(compilation, String(bundle.source.source()))
          .replace(/<\/(script)/gi, "<\\/$1")
          .replace(/<!--/g, "\\x3c!--");
        const css = readFileSync(this.style, "utf8").replace(/\s*\n\s*/g, "");
        const parts = { policy: this.policy(hash(code), hash(css)), style: css, script: code };
        const page = readFileSync(this.template, "utf8").replace(
          /\s*<!--(policy|style|script)-->\s*/g,
          (_, part) => parts[part],
        );
        for (const name of Object.keys(compilation.assets)) compilation.deleteAsset(name);
        // Minimised again, its parts would no longer have the hashes of its policy.
        compilation.emitAsset(this.output, new sources.RawSource(page), { minimized: true });
      });
    });
  }
}

module.exports = { OneFile };
