declare module "adaptivecards/dist/adaptivecards.min.js" {
  import type * as adaptivecards from "adaptivecards";
  const all: typeof adaptivecards;
  export default all;
}
