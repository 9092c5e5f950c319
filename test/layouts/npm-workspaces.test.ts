// A gate in the workspaces of npm.
import { deployRows } from "./deploy-rows.ts";

deployRows("npm workspaces");
