// A gate in packages that Yarn 1 installed.
import { deployRows } from "./deploy-rows.ts";

deployRows("Yarn Classic");
