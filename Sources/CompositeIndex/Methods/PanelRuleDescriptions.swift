/// What is said about judgements besides the weights that follow from them, described as methods are.
extension Catalogue {
  static let consistencyRules = [
    MethodDescription(
      name: "consistency-ratio",
      summary: LocalizedText(
        zh: "一致性比率 CR：判断矩阵偏离完全一致的程度，与随机判断的平均值相比；CR < 0.1 视为通过。RI 取 Saaty 表或 "
          + "Alonso–Lamata 回归；有空缺时按最一致的补全计算 λmax，RI 按空缺数调低。",
        en:
          "How far judgements contradict each other, beside random ones; below 0.1 they pass. RI from "
          + "Saaty's tables or Alonso and Lamata's line; with gaps lambda_max is that of the most "
          + "consistent completion, and RI falls with their number."),
      formula: LocalizedText("CI = (lambda_max - n)/(n - 1); CR = CI/RI"),
      reference: LocalizedText(
        "Saaty, T. L. (1980), The Analytic Hierarchy Process, chapter 1; gaps: Bozóki, S., "
          + "Fülöp, J. and Rónyai, L. (2010)"), parameters: []),
    MethodDescription(
      name: "geometric-consistency",
      summary: LocalizedText(
        zh: "几何一致性指数 GCI：判断与几何平均权重之比的对数偏差的均方；CR = 0.1 对应 0.31（n = 3）、0.35（n = 4）、0.37。",
        en:
          "The mean square by which judgements differ from the ratios of geometric-mean weights in "
          + "logarithm; CR = 0.1 goes with 0.31 (n = 3), 0.35 (n = 4), 0.37."),
      formula: LocalizedText(
        "GCI = 2/((n - 1)(n - 2)) * sum over i < j of ln(a_ij w_j/w_i)^2; with gaps: the sum "
          + "over the judged pairs, divided by (pairs - n + 1)"),
      reference: LocalizedText(
        "Aguarón, J. and Moreno-Jiménez, J. M. (2003), The geometric consistency index: "
          + "approximated thresholds, European Journal of Operational Research 147"), parameters: []
    ),
    MethodDescription(
      name: "triad-index",
      summary: LocalizedText(
        zh: "Koczkodaj 指数（JSON 中的 triadIndex）：任意三个指标之间最大的一处矛盾，0 到 1；0 为完全一致。",
        en:
          "Koczkodaj's index (triadIndex in JSON): the worst contradiction among any three criteria, "
          + "0 to 1; 0 where nothing contradicts."),
      formula: LocalizedText(
        "max over i < j < k of 1 - min(x, 1/x), x = a_ik/(a_ij a_jk); triads with all three "
          + "judged"),
      reference: LocalizedText(
        "Koczkodaj, W. W. (1993), A new definition of consistency of pairwise comparisons, "
          + "Mathematical and Computer Modelling 18"), parameters: []),
    MethodDescription(
      name: "best-worst-consistency",
      summary: LocalizedText(
        zh: "最优最劣法的一致性：输入比率 CR^I 直接由比较得出，0 为一致；不超过原作者按 a_BW 与指标数（3 到 9）列出的界限为通过，"
          + "a_BW = 2 时界限为 0，表外没有界限。线性模型的 ξ 是权重与比较的最大偏差，越接近 0 越一致，没有公认的界限。",
        en:
          "Best-worst comparisons: the input-based ratio comes from the comparisons alone, 0 where they "
          + "agree; it passes up to the authors' limit for a_BW and 3 to 9 criteria, which is 0 at "
          + "a_BW = 2; there is none outside their table. xi of the linear model is the largest "
          + "deviation of a weight from a comparison: nearer to 0 is better, with no accepted limit."
      ),
      formula: LocalizedText(
        "CR^I = max over j of |a_Bj a_jW - a_BW|/(a_BW^2 - a_BW), 0 where a_BW = 1; xi = min max over "
          + "j of |w_B - a_Bj w_j|, |w_j - a_jW w_W|"),
      reference: LocalizedText(
        "Liang, F., Brunelli, M. and Rezaei, J. (2020), Consistency issues in the best worst method: "
          + "measurements and thresholds, Omega 96, sections 3 and 5, table 3; xi: Rezaei, J. (2016), "
          + "Omega 64, section 3"), parameters: []),
    MethodDescription(
      name: "doubtful-judgements",
      summary: LocalizedText(
        zh: "最可疑的判断：与其余判断推算值相差最大的几处，附推算值、标度上最接近的建议值和改后的 CR；只提示，不改动。",
        en:
          "The judgements furthest from what the others imply, with that value, the nearest one on "
          + "the scale and CR after the change; said, never applied."),
      formula: LocalizedText(
        "implied a_ij = ratio of the least-squares weights without a_ij; with all pairs judged "
          + "the geometric mean over k of a_ik a_kj"),
      reference: LocalizedText(
        "Crawford, G. and Williams, C. (1985); leaving one out of a least-squares fit"),
      parameters: []),
  ]

  static let agreementRules = [
    MethodDescription(
      name: "kendall-w",
      summary: LocalizedText(
        zh: "肯德尔和谐系数 W：各专家所给重要性次序的一致程度，0 到 1，含并列校正；每位专家计一次，与专家权重无关；人数与指标少时 p 值由全部排列精确计数，否则用 F 检验。",
        en: "How far the orders of importance agree, from 0 to 1, corrected for ties; every expert "
          + "counts once, whatever the experts' weights; p counts all orders where experts and criteria are few, otherwise an F test."
      ),
      formula: LocalizedText(
        "W = 12 S/(m^2 (n^3 - n) - m * sum of (t^3 - t)); F = (m - 1) W/(1 - W), nu = n - 1 - "
          + "2/m and (m - 1) nu degrees of freedom; counted for 2, 3, 4, 5, 6, 7, 8 criteria with up to 60, 40, 16, 7, 3, 2, 2 "
          + "experts"),
      reference: LocalizedText(
        "Kendall, M. G. and Babington Smith, B. (1939), The problem of m rankings; ties: "
          + "Kendall and Gibbons (1990), Rank Correlation Methods, section 6"), parameters: []),
    MethodDescription(
      name: "consensus",
      summary: LocalizedText(
        zh: "香农一致度 S*：由各专家权重的熵（α）与平均权重的熵（γ）得出，0 到 1；全部专家都作两两比较时按 1–9 标度修正"
          + "（与 AHP-OS 相同），否则不修正。每位专家计一次，与专家权重无关。不到 50% 为很低，50%、62.5%、75%、87.5% 以上依次为较低、中等、较高、很高。",
        en: "From the entropies of the experts' weights (alpha) and of their mean (gamma), 0 to 1; "
          + "where all experts compare pairs it allows for the scale of 1 to 9, as AHP-OS does, "
          + "otherwise not. Every expert counts once, whatever the experts' weights. Very low below 50 per "
          + "cent; from 50, 62.5, 75, 87.5: low, moderate, high, very high."),
      formula: LocalizedText(
        "D = e^(gamma - alpha); S = (1/D - 1/c)/(1 - 1/c); c = n, or n/e^H with H the entropy of "
          + "(9, 1, ... 1)/(n + 8)"),
      reference: LocalizedText(
        "Goepel, K. D. (2013), Implementing the Analytic Hierarchy Process as a standard "
          + "method for multi-criteria decision making in corporate enterprises, section 4; words: "
          + "Goepel, K. D., AHP consensus indicator, table 1, bpmsg.com"),
      parameters: []),
    MethodDescription(
      name: "distance",
      summary: LocalizedText(
        zh: "两位专家之间的距离：各项权重之差的绝对值之和的一半，即放在不同指标上的权重份额；与专家权重无关。",
        en:
          "Between two experts: half the sum of absolute differences of their weights, the share of "
          + "the weight that they put elsewhere."),
      formula: LocalizedText("d = sum over i of |w_i1 - w_i2| / 2"),
      reference: LocalizedText("total variation distance"), parameters: []),
    MethodDescription(
      name: "clusters",
      summary: LocalizedText(
        zh: "意见分组：平均距离不超过 0.2 的专家归为一组（类平均法），结果与专家次序无关。",
        en:
          "Groups of experts: average linkage of the distances, cut at 0.2; the order of the experts "
          + "does not matter."),
      formula: LocalizedText(
        "the nearest two groups become one while the mean distance between them is at most 0.2"),
      reference: LocalizedText(
        "Sokal, R. R. and Michener, C. D. (1958), A statistical method for evaluating "
          + "systematic relationships"), parameters: []),
  ]

  static let roundRules = [
    MethodDescription(
      name: "spread",
      summary: LocalizedText(
        zh: "意见的离散：各专家权重的中位数、四分位数与四分位距（IQR）、均值、样本标准差、变异系数（CV）；每位专家计一次。",
        en: "Median, quartiles and interquartile range (IQR), mean, sample standard deviation and "
          + "coefficient of variation (CV) of the experts' weights, each expert counting once."),
      formula: LocalizedText(
        "quartiles linear between order statistics (R type 7); CV = s/mean, s with n - 1"),
      reference: LocalizedText(
        "Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, "
          + "definition 7"), parameters: []),
    MethodDescription(
      name: "convergence",
      summary: LocalizedText(
        zh: "轮次间的收敛：IQR 不超过 10 个百分点且中位数移动不超过 5 个百分点为收敛；IQR 已缩小且不超过 15 个百分点，"
          + "或 IQR 达标而中位数仍在移动，为基本收敛；其余为未收敛。停止规则写有界限时以其为准。",
        en:
          "Converged: IQR within 10 percentage points and the median moved by no more than 5. Nearly: "
          + "IQR narrower than before and within 15, or within 10 while the median still moves. "
          + "Otherwise apart. A stop rule's own limits take the place of 10 and 5."),
      formula: LocalizedText(
        "IQR <= L and |median - median before| <= M; nearly up to 1.5 L; L = 10, M = 5"),
      reference: LocalizedText(
        "limits of this program; for such limits see von der Gracht, H. A. (2012), Consensus "
          + "measurement in Delphi studies, Technological Forecasting and Social Change 79"),
      parameters: []),
    MethodDescription(
      name: "stop-rule",
      summary: LocalizedText(
        zh: "停止规则：写在轮次中，条件以 && 连接，须在每个节点、每项指标上成立；只有一位专家的节点不算满足。IQR、delta_median "
          + "以百分点计，CV、consensus 以百分数计（变异系数 0.5 写 50 或 50%），W 为 0 到 1。",
        en: "Declared with a round: conditions joined by &&, which must hold for every node and "
          + "criterion; a node with a single expert meets none. IQR and delta_median are in percentage "
          + "points, CV and consensus in per cent (a coefficient of 0.5 is 50, or 50%), W is from 0 "
          + "to 1."),
      formula: LocalizedText(
        "IQR<=p && CV<=q && delta_median<=r && W>=s && consensus>=t; p, r percentage points; q, t "
          + "per cent; s from 0 to 1"),
      reference: LocalizedText(
        "Dalkey, N. and Helmer, O. (1963), An experimental application of the Delphi method to "
          + "the use of experts"), parameters: []),
  ]
}
