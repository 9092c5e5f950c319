import { deployRows } from "./deploy-rows.ts";

deployRows("Yarn, into node_modules", "Yarn Plug'n'Play");
