// Colours that readers with any colour vision can tell apart: Okabe and Ito 2008. Those of the SVG files
// (../../svg/colours.h) are the same; a test compares them.
const base = "#444444";
const policies = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7a5195"];
export const colourOf = (index) => (index === 0 ? base : policies[(index - 1) % policies.length]);
export const less = "#0072b2", more = "#d55e00", neutral = "#f7f7f7";
export const grid = "#d9d9d9", axis = "#666666", land = "#e8e8e8", text = "#222222",
  quiet = "#595959", placebo = "#999999";
