// A gate in packages that npm installed.
import { deployRows } from "./deploy-rows.ts";

deployRows("npm");
