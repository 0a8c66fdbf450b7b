// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune-start.js; a test compares them.

extension EmbeddedAssets {
  /// `tune-start.js`.
  static let tuneStartJS = #"""
/* Starts the page; where that cannot be, the ranking as it was made stays and a sentence says why. */
const startTuning = async () => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const fixed = document.getElementById("fixed");
  try {
    const kernel = await Kernel.load(data.module);
    if (!kernel.open(data.model)) throw new Error("model");
    document.getElementById("tuner").hidden = false;
    window.tuning = new TuningPage(data, kernel);
    fixed.remove();
  } catch (problem) {
    document.getElementById("tuner").replaceChildren();
    document.getElementById("tuner").hidden = true;
    fixed.dataset.problem = String(problem);
  }
};

document.addEventListener("DOMContentLoaded", startTuning);
"""#
}
