// The text that every gate keeps in its state, and that leads to the installed version of this package.
/**
 * The text that a gate keeps in its state under `__provider`, and that the plugin process of any later operation evaluates to
 * find the provider: it leads to the installed version of this package. A stored format: states keep the text of the version
 * that wrote them, and each such text must lead here forever. The state of each gate has the text twice, so the text is
 * short. The text looks from the working directory, which is the program's, and from the plugin process's own file, which
 * under pnpm sees packages that the program's folder does not see.
 */
export const STORED_TEXT =
  "exports.handler=()=>{let n='pulumi-personalize-readiness',d=process.cwd();" +
  "try{n=require('module').createRequire(d+'/_').resolve(n+'/provider',{paths:[d,process.argv[1]]})}" +
  "catch{throw Error(n+' is not installed in '+d+'. Install it there and try again.')}" +
  "return require(n).provider}";
