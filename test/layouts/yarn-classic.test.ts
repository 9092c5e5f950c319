import { deployRows } from "./deploy-rows.ts";

deployRows("Yarn Classic");
