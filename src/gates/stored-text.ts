// The text that every gate keeps in its state, and that leads to the installed version of this package.
/**
 * The text that every gate keeps in its state under `__provider`, and that the plugin process of any later operation
 * evaluates to find the provider: it leads to the installed version of this package. A stored format: a change of one
 * byte would run in no stack that exists. It looks from the working directory, which is the program's, and from the
 * plugin process's own file, which under pnpm sees what the program's folder does not.
 */
export const STORED_TEXT =
  'exports.handler=()=>{const{createRequire}=require("module");' +
  'for(const from of[process.cwd()+"/_",process.argv[1]]){let path;' +
  'try{path=createRequire(from).resolve("pulumi-personalize-readiness/provider")}catch{continue}' +
  "return require(path).provider}" +
  'throw new Error("pulumi-personalize-readiness is not installed in "+process.cwd()+". Install it there and try again.")};';
