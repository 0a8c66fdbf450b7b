internal import CompositeIndex

/// What is wrong with the judgements of a panel.
enum PanelExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .unconnectedJudgements,
      title: LocalizedText(zh: "两两比较没有连成一体", en: "The comparisons do not connect all criteria"),
      text: LocalizedText(
        zh: """
          两两比较允许有空缺，但要能推出全部权重，已作的比较须把全部指标连在一起：从任一指标出发，经过比较过的指标对，\
          能走到其他每一个指标。消息列出互相没有任何比较的各组，并举出能把它们连起来的比较；n 项指标至少要有 n − 1 个比较。\
          没有写明所评的方案（-w 或文件里的 scheme）时，不同节点的指标会被当成一组：消息给出写明方案的命令。
          """,
        en: """
          Comparisons may be missing, but all weights follow only if those that were made connect all \
          criteria: from each there is a way to every other over pairs that were compared. The \
          message lists the groups between which nobody compared anything, and comparisons that \
          would join them; n criteria need at least n − 1 comparisons. Where no scheme is named (-w, or \
          scheme in the file), criteria of different nodes would be taken for one group: the message \
          gives the command that names it.
          """),
      bad: "\"pairwise\": { \"a:b\": 3, \"c:d\": 2 }",
      good: "\"pairwise\": { \"a:b\": 3, \"c:d\": 2, \"a:c\": 1 }"),
    DiagnosticExplanation(
      .otherScheme,
      title: LocalizedText(zh: "判断针对另一个方案", en: "Judgements of another scheme"),
      text: LocalizedText(
        zh: """
          判断文件用 scheme 写明针对哪个方案，用 schemeSha256 写明方案文件的 SHA-256。二者与现在的方案不合，权重就可能安在别的指标上，\
          所以不读；没有写 schemeSha256 时，比较 schemeVersion 与方案的 version。只改了说明文字，\
          可以把 schemeSha256 换成消息里现在的值（sha256sum 方案文件 也能得到）；\
          指标或结构变了，请专家重新判断。
          """,
        en: """
          A file of judgements names the scheme that was judged and, in schemeSha256, the SHA-256 of \
          its file. Where they do not agree with the scheme at hand, weights could go to other \
          criteria, so nothing is read. Without schemeSha256, schemeVersion is held against the \
          scheme's version. Where only notes changed, write the present value, which the message gives \
          (or sha256sum of the scheme's file); where criteria changed, have the experts judge anew.
          """), bad: "\"scheme\": \"default\", \"schemeSha256\": \"0000…\"",
      good: "\"scheme\": \"default\", \"schemeSha256\": \"3f1c…\""),
    DiagnosticExplanation(
      .badPanelExpert,
      title: LocalizedText(
        zh: "专家重复、未列出或权重不对", en: "An expert twice, not listed or badly weighted"),
      text: LocalizedText(
        zh: """
          一位专家一轮一份判断：两个文件或宽表的两行写了同一位专家，就要弄清哪份算数，或改正其中一个的 expert。\
          panel.json 列了 experts，判断就只能来自其中的专家；其数值是专家的权重，大于 0，只看比例。E1 与 e1 只差大小写，多半是同一位专家，须写成一样。
          """,
        en: """
          An expert answers once a round: where two files or two rows of a wide table name the same \
          one, find out which counts, or correct the id. Where panel.json lists experts, nobody else \
          judges; the numbers are their weights, above 0, and only ratios count. E1 and e1 differ in \
          capitals only and most likely are one expert: write the same id.
          """), bad: "round1/E1.json: \"expert\": \"E1\" · round1/E2.json: \"expert\": \"E1\"",
      good: "round1/E1.json: \"expert\": \"E1\" · round1/E2.json: \"expert\": \"E2\""),
    DiagnosticExplanation(
      .badRound,
      title: LocalizedText(zh: "轮次有问题", en: "A problem with rounds"),
      text: LocalizedText(
        zh: """
          轮次是 1 至 99 的整数，在 panel.json 里由小到大，每轮写一个文件夹（folder）或一个文件（file），路径从 panel.json 所在处起。\
          判断文件里写了 round，就要与所在的轮次相同。文件夹里每位专家一个 .json，或有 .csv 表。
          """,
        en: """
          Rounds are whole numbers from 1 to 99, rising in panel.json, each with a folder or a file; \
          paths start from the folder of panel.json. A round in a judgement file must be the one that \
          the file is put into. A folder holds one .json for each expert, or .csv tables.
          """), bad: "\"rounds\": [ { \"round\": 2 }, { \"round\": 1, \"folder\": \"round1\" } ]",
      good: "\"rounds\": [ { \"round\": 1, \"folder\": \"round1\" } ]"),
    DiagnosticExplanation(
      .badJudgementTable,
      title: LocalizedText(zh: "看不懂判断表的表头或方式", en: "A table of judgements that is not understood"),
      text: LocalizedText(
        zh: """
          长表每行一个判断：专家、轮次、上级、指标、对比、判断、方式。宽表每位专家（每轮）一行：列名 甲:乙 是两两比较，\
          列名是指标则为权重、分数或名次，由 方式 一列说明；没有这一列就是权重，但 1、2、3 这样像名次的数不读，\
          因为名次 1 最重要，权重 1 最轻。首行首列写同样的指标是一位专家的判断矩阵。\
          只有两两比较和最优—最劣法写对比的指标；同一个意思的列只能有一列（判断 与 value 不能都有），备注 一列不读。方式可写 两两比较、百分制、排序、权重、最优对其他、其他对最劣。
          """,
        en: """
          A long table has a judgement a row: expert, round, node, criterion, versus, value, kind. A \
          wide one has a row for each expert (and round): columns called a:b are comparisons, columns \
          called like criteria are weights, points or ranks, as the column kind says; without it they \
          are weights, but numbers like 1, 2, 3 are refused, since rank 1 matters most and weight 1 \
          least. The same criteria in the first row and column make one expert's matrix. Only \
          comparisons and best-worst judgements have a second criterion; only one column may mean a \
          thing (not both value and judgement), and note is not read. Kinds are pairwise, budget, \
          order, weights, best-to-others and others-to-worst.
          """), bad: "who,what,score", good: "expert,node,criterion,versus,value"),
    DiagnosticExplanation(
      .looseJudgements,
      title: LocalizedText(
        zh: "没有写方案文件的 SHA-256，或无从核对",
        en: "The hash of the judged scheme is missing or held against nothing"),
      text: LocalizedText(
        zh: """
          写了 scheme 而没有 schemeSha256，就查不出判断之后方案是否改过。消息给出现在的值，核对无误后加上。\
          反之，只写 schemeSha256 而没有 scheme，也没有用 -w 指定方案，就无从核对：加上 scheme。
          """,
        en: """
          With scheme but without schemeSha256 nobody can see whether the scheme changed after it was \
          judged. The message gives the present value: add it once you are sure. The other way round, \
          schemeSha256 without scheme, where -w names none either, is held against nothing: add scheme.
          """), bad: "\"scheme\": \"default\"",
      good: "\"scheme\": \"default\", \"schemeSha256\": \"3f1c…\""),
    DiagnosticExplanation(
      .fileIgnored,
      title: LocalizedText(zh: "有文件没有读取", en: "A file that is not read"),
      text: LocalizedText(
        zh: """
          判断文件夹里只读 .json、.csv、.tsv 和 .txt 的普通文件，不看里面的文件夹；隐藏文件和 ~$ 开头的锁文件不提。\
          工作簿（.xlsx 等）多半是哪位专家填好的，所以是错误（E101），另存为 CSV。cei panel --save 与 cei weights --save 保存的权重（有 record）不是专家的判断，也不读：移出文件夹。
          """,
        en: """
          Of a folder of judgements only ordinary files .json, .csv, .tsv and .txt are read, and no \
          folders inside; hidden files and lock files that begin with ~$ are passed over in silence. \
          Workbooks (.xlsx and the like), which an expert may well have filled in, are an error (E101): \
          save them as CSV. Weights that cei panel --save or cei weights --save wrote (they have a \
          record) are no expert's judgements and are not read either: move them out of the folder.
          """), bad: "round1/E3.docx", good: "round1/E3.csv"),
    DiagnosticExplanation(
      .silentExpert,
      title: LocalizedText(zh: "专家没有任何判断", en: "An expert judged nothing"),
      text: LocalizedText(
        zh: "panel.json 的 experts 列了这位专家，但哪一轮都没有其判断。文件漏了就补上；没有参加就从 experts 删去。"
          + "表格里有一行只写了专家而没有判断，也这样提示：补上判断，或删去这一行（表下的注也算一行）。"
          + "长表里某个上级的各行都空着，就当这位专家没有判断它，也提示一次。",
        en: """
          The expert is listed in panel.json and judged in no round. Add the file if it is missing, or \
          take the id off the list. Rows of a table that name an expert and hold no judgement are \
          warned of as well: add the judgements or take the row out, which may be a note below the \
          table. A node whose rows all stay empty in a long table counts as not judged, which is said \
          once.
          """), bad: "\"experts\": { \"E1\": 1, \"E8\": 1 }",
      good: "\"experts\": { \"E1\": 1 }"),
    DiagnosticExplanation(
      .otherSum,
      title: LocalizedText(zh: "一行的和与其他行不同", en: "A row with another sum than the others"),
      text: LocalizedText(
        zh: """
          表里没有 方式 一列，各项的数当作权重，只看比例；多数行的和是 100（或 1），这一行却不是，多半是少写或写错了一个数。\
          请专家核对。是打分就在 方式 一列写 百分制，和不是 100 时不读；本来就只看比例，写 权重，不再提示。
          """,
        en: """
          The table has no column kind, so that numbers of single criteria are weights of which only \
          ratios count; most rows add up to 100 (or 1) and this one does not, which looks like a slip. \
          Ask the expert. For points write budget into a column kind: rows that do not add up to 100 \
          are then refused. Where only ratios count write weights, and nothing is said.
          """), bad: "expert,a,b,c / E1,50,30,20 / E2,50,30,10",
      good: "expert,kind,a,b,c / E1,budget,50,30,20 / E2,budget,50,30,20"),
  ]
}
