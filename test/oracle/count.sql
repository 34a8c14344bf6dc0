-- The figures of both monthly forms by SQL on DuckDB, written from spec/forms.md, "Counts"; nothing of the product is
-- used. Variables: ledger, departments (paths of UTF-8 .csv files), until, unit, and one for each counting rule.
-- The last statement gives form, key, part, tasks, households, problems.
--
-- Where that page leaves a question open, docs/forms.md decides, and on these points the agreement is a shared
-- reading: rows to be checked (待核) count as their departments say; an object without a code is known by its name;
-- an unknown result follows the row's own 是否发现问题; a task with neither 抽查类型 nor 配合部门 is internal; who
-- inspects takes part; 市本级 matters to city departments only.

-- NFKC as far as ledgers need it, and no blanks.
CREATE MACRO folded(t) AS translate(
  coalesce(t, ''),
  '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ（），；：',
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ(),;:'
);
CREATE MACRO bare(t) AS regexp_replace(folded(t), '[\s\x{00a0}\x{3000}]+', '', 'g');
CREATE MACRO several(t) AS list_filter(
  list_transform(string_split_regex(folded(t), '[、,;\n]'), lambda part: bare(part)), lambda part: part <> ''
);
CREATE MACRO day_of(t) AS try_cast(
  regexp_replace(bare(t), '^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$', '\1-\2-\3') AS DATE
);
CREATE MACRO yes(t) AS CASE bare(t) WHEN '是' THEN true WHEN '否' THEN false END;

-- 部门名录: 规范名称 and 别名 lead to one department; city and county bureaus of one 系统 are told apart or not ◇.
CREATE TABLE department AS
SELECT
  bare("规范名称") AS department,
  bare("系统") AS system,
  coalesce(yes("是否市场监管系统"), false) AS market,
  bare("层级") AS level,
  list_prepend(bare("规范名称"), several("别名")) AS ways
FROM read_csv(getvariable('departments'), all_varchar = true, header = true, quote = '"', escape = '"');

CREATE TABLE way AS SELECT department, unnest(ways) AS written FROM department;

CREATE TABLE sheet AS
SELECT * FROM read_csv(getvariable('ledger'), all_varchar = true, header = true, quote = '"', escape = '"')
UNION ALL BY NAME SELECT NULL::VARCHAR AS "状态" WHERE false;

-- "the figures count distinct (任务编号, 对象)": 替换 is none, what was not drawn by lot never counts.
CREATE TABLE entry AS
SELECT
  bare("任务编号") AS task,
  upper(bare("统一社会信用代码")) AS code,
  bare("名称") AS name,
  CASE bare("平台")
    WHEN '省平台' THEN 'provincial'
    WHEN '河北双随机执法监管平台' THEN 'provincial'
    WHEN '其他' THEN 'other'
    WHEN '其他平台' THEN 'other'
  END AS platform,
  CASE bare("抽查类型") WHEN '部门联合' THEN 'joint' WHEN '部门内部' THEN 'internal' END AS said,
  bare("发起层级") AS level,
  bare("牵头部门") AS lead,
  several("配合部门") AS partners,
  several("检查部门") AS inspectors,
  coalesce(yes("是否市场监管系统"), false) AS own_market,
  bare("主体类型") AS entity,
  coalesce(yes("运用信用风险分类"), false) AS by_class,
  CASE WHEN getvariable('date') = 'completion' THEN day_of("任务完成日期")
    ELSE coalesce(day_of("检查日期"), day_of("任务完成日期")) END AS day,
  bare("检查结果") AS result,
  coalesce(yes("是否发现问题"), false) AS own_problem
FROM sheet
WHERE NOT contains(bare("状态"), '替换')
  AND NOT regexp_matches(bare("抽查类型"), '专项检查|投诉举报')
  AND bare("任务编号") <> '';

-- Every way in which the ledger writes a department; a 所, 股 or 队 of a bureau is that bureau.
CREATE TABLE named AS
WITH written AS (
  SELECT lead AS name FROM entry
  UNION SELECT unnest(partners) FROM entry
  UNION SELECT unnest(inspectors) FROM entry
  UNION SELECT bare(getvariable('unit'))
), found AS (
  SELECT
    w.name,
    coalesce(
      max(d.department) FILTER (d.written = w.name),
      arg_max(d.department, length(d.written)) FILTER (regexp_matches(w.name, '(所|股|队|科|室)$'))
    ) AS department
  FROM written w LEFT JOIN way d ON starts_with(w.name, d.written)
  WHERE w.name <> ''
  GROUP BY w.name
)
SELECT
  f.name,
  coalesce(f.department, f.name) AS department,
  CASE WHEN getvariable('levelsAreJoint') OR coalesce(d.system, '') = '' THEN coalesce(f.department, f.name)
    ELSE '系统 ' || d.system END AS body,
  d.market,
  d.level
FROM found f LEFT JOIN department d ON d.department = f.department;

-- 部门联合: two or more different departments; where 配合部门 is blank, 抽查类型 decides.
CREATE TABLE task AS
WITH part AS (
  SELECT task, lead AS name, true AS leads FROM entry WHERE lead <> ''
  UNION SELECT task, unnest(partners), false FROM entry
), bodies AS (
  SELECT
    p.task,
    count(DISTINCT n.body) AS bodies,
    bool_or(NOT p.leads) AS partnered,
    bool_or(n.market) FILTER (p.leads AND n.market IS NOT NULL) AS led_by_market,
    coalesce(bool_or(n.market), false) AS market_takes_part
  FROM part p JOIN named n ON n.name = p.name
  GROUP BY p.task
)
SELECT
  e.task,
  CASE WHEN bool_or(b.partnered) THEN if(max(b.bodies) > 1, 'joint', 'internal')
    ELSE coalesce(min(e.said), 'internal') END AS kind,
  coalesce(bool_or(b.led_by_market), bool_or(e.own_market))
    OR (getvariable('marketTakesPart') AND (bool_or(b.market_takes_part) OR bool_or(e.own_market))) AS market,
  bool_or(e.by_class) AS by_class,
  bool_and(e.result <> '' AND e.day IS NOT NULL AND e.day <= getvariable('until')::DATE) AS finished
FROM entry e LEFT JOIN bodies b ON b.task = e.task
GROUP BY e.task;

CREATE TABLE known AS SELECT task, name, max(code) AS code FROM entry WHERE code <> '' GROUP BY task, name;

-- "A row counts when its date ≤ the cut-off and it has a result", a platform and an object, within the calendar year.
CREATE TABLE counting AS
SELECT
  e.task,
  CASE WHEN e.code <> '' THEN e.code ELSE coalesce(k.code, '名称 ' || e.name) END AS object,
  e.platform,
  t.kind,
  t.market,
  t.by_class,
  t.finished,
  CASE
    WHEN e.entity LIKE '%合作社%' OR (e.entity = '' AND e.code LIKE '93%')
      THEN getvariable('cooperativesAreEnterprises')
    WHEN e.entity <> ''
      THEN regexp_matches(e.entity, '公司|企业|合伙|独资') AND NOT regexp_matches(e.entity, '个体|非企业')
    ELSE e.code LIKE '91%'
  END AS enterprise,
  -- Problems by the table of results; an unknown wording is asked about, and the row's own answer stands meanwhile.
  CASE
    WHEN regexp_matches(e.result, '^(未按规定公示|公示信息隐瞒真实情况|通过登记的住所.*无法联系$|发现问题已责令改正$|不配合检查情节严重$|发现问题待后续处理$)') THEN true
    WHEN regexp_matches(e.result, '^(未发现问题$|未发现开展本次抽查涉及的经营活动$|已?注销|迁出|停业)') THEN false
    ELSE e.own_problem
  END AS problem,
  -- Annex 1: every row of the 辖区; tasks set by a higher level ◇.
  getvariable('higherLevelCounts') OR NOT regexp_matches(e.level, '省|市') AS in_annex1,
  -- Annex 2: rows where the unit leads or takes part ◇; a city department counts 市本级 only ◇.
  u.department IS NULL OR (
    NOT (getvariable('cityOwnLevelOnly') AND coalesce(u.level, '市级') = '市级' AND regexp_matches(e.level, '县|区'))
    AND (
      l.department = u.department
      OR (getvariable('unitTasks') <> 'leads' AND exists(
        SELECT 1 FROM named n
        WHERE n.department = u.department AND list_contains(list_concat(e.partners, e.inspectors), n.name)
      ))
    )
  ) AS in_annex2,
  -- Its 发现问题 only from rows whose 检查部门 is the unit.
  u.department IS NULL OR exists(
    SELECT 1 FROM named n WHERE n.department = u.department AND list_contains(e.inspectors, n.name)
  ) AS inspected
FROM entry e
JOIN task t ON t.task = e.task
LEFT JOIN known k ON k.task = e.task AND k.name = e.name
LEFT JOIN named l ON l.name = e.lead
LEFT JOIN named u ON u.name = bare(getvariable('unit'))
WHERE e.result <> '' AND e.platform IS NOT NULL AND (e.code <> '' OR e.name <> '')
  AND e.day BETWEEN make_date(year(getvariable('until')::DATE), 1, 1) AND getvariable('until')::DATE;

-- The rows of the forms, and what each asks of a counting row.
CREATE TABLE line AS
SELECT * FROM (VALUES
  ('total', '', NULL, false, false, false),
  ('market', 'internal', 'internal', true, false, false),
  ('market', 'joint', 'joint', true, false, false),
  ('internal', '', 'internal', false, false, false),
  ('joint', '', 'joint', false, false, false),
  ('enterprise', '', NULL, false, true, false),
  ('credit', '', NULL, false, true, true)
) AS asked(row_id, part, kind, market, enterprise, by_class)
CROSS JOIN (VALUES ('annex1'), ('annex2')) AS forms(form)
CROSS JOIN (VALUES ('provincial'), ('other')) AS platforms(platform)
WHERE (form = 'annex1' OR row_id <> 'market')
  AND (platform = 'provincial' OR row_id NOT IN ('market', 'internal', 'joint'));

-- 户: distinct within each task and summed, or distinct over the year ◇. 次 once one row counts, or once all are done ◇.
SELECT
  l.form,
  l.platform || '.' || l.row_id AS key,
  l.part,
  count(DISTINCT c.task) FILTER (getvariable('taskCounts') = 'started' OR c.finished) AS tasks,
  count(DISTINCT c.household) AS households,
  count(DISTINCT c.household) FILTER (c.problem AND (l.form = 'annex1' OR c.inspected)) AS problems
FROM line l LEFT JOIN (
  SELECT *, if(getvariable('households') = 'perYear', object, task || chr(9) || object) AS household FROM counting
) c ON c.platform = l.platform
  AND (l.kind IS NULL OR c.kind = l.kind)
  AND (c.market OR NOT l.market)
  AND (c.enterprise OR NOT l.enterprise)
  AND (c.by_class OR NOT l.by_class)
  AND if(l.form = 'annex1', c.in_annex1, c.in_annex2)
GROUP BY ALL
ORDER BY ALL;
