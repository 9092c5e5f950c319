// A gate in packages that Yarn installed, with and without Plug'n'Play.
import { deployRows } from "./deploy-rows.ts";

deployRows("Yarn, into node_modules", "Yarn Plug'n'Play");
