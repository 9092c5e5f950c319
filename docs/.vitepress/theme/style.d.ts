// A style sheet that a module imports for its effect alone.
declare module "*.css";
