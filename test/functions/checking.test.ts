import { createHash } from "node:crypto";
import frame400 from "../../vectors/draw-400.json";
import { tickets } from "../../vectors/tickets.json";
import { learn } from "../../src/locale/spoken";
import { column, refused, speak } from "./excel";
import { digest, draw, rank, ticket, verify } from "../../src/functions";

const sha = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const { seed, label, frame } = frame400;
const ids = frame.map((row) => row.id);
const list = frame.map((row) => [row.id, "某企业"]);
const prefix = sha(`${seed}#${label}`);
const order = [...ids].sort((a, b) => (sha(prefix + a) < sha(prefix + b) ? -1 : 1));

afterEach(() => speak(null));

describe("TICKET", () => {
  /** The vectors whose ids are as SR-1 §2 leaves them; the others test the hash alone. */
  const normal = tickets.filter(
    ({ id }) => id !== "" && id === id.normalize("NFKC").replace(/\s/g, "").toUpperCase(),
  );

  test("equals every vector of a normalised id", () => {
    expect(normal.length).toBeGreaterThan(3);
    for (const each of normal) expect(ticket([[each.id]], each.seed, each.label)).toEqual([[each.ticket]]);
  });

  test("stands in the places of the ids; a header's place stays blank, the blank end is not there", () => {
    expect(ticket([["编号"], ["ab-130"], ["b"], [""]], "01382438112797316654", null)).toEqual([
      [""],
      ["654b3e71876e34e6e350128e0e20df65f0e285727c12837a8c7fdd28ff907b5e"],
      [sha(sha("01382438112797316654") + "B")],
    ]);
    expect(ticket([["A", "B"]], "s")).toEqual([[sha(sha("s") + "A"), sha(sha("s") + "B")]]);
  });

  test.each<[string, () => unknown, RegExp]>([
    ["a blank inside", () => ticket(column(["a", null, "c"]), "s"), /编号第 2 行/],
    ["an error", () => ticket(column(["a", { error: "#N/A" }]), "s"), /编号第 2 行.*#N\/A/],
    ["a control character", () => ticket(column(["a\u0007"]), "s"), /编号第 1 行/],
    ["an id that lost digits", () => ticket(column([9.11306311084313e17]), "s"), /编号第 1 行.*文本/],
    ["nothing", () => ticket([[""]], "s"), /没有内容/],
    ["a seed with #", () => ticket([["a"]], "#"), /#/],
  ])("%s is refused", (_name, call, sentence) => {
    expect(refused(call)).toMatch(sentence);
  });
});

describe("RANK", () => {
  test("is the place in ticket order", () => {
    for (const place of [1, 2, 200, 400]) expect(rank(order[place - 1], list, seed, label)).toBe(place);
    expect(rank([[` ${order[4].toLowerCase()}`]], list, seed, label)).toBe(5);
  });

  test("is #N/A for a stranger", () => {
    expect(refused(() => rank("nobody", list, seed, label))).toMatch(/^#N\/A .*NOBODY/);
    expect(refused(() => rank("", list, seed, label))).toMatch(/^#VALUE! 编号第 1 行/);
  });
});

describe("VERIFY", () => {
  const drawn = () => draw(list, 12, seed, label);

  test("is TRUE for the rows of DRAW, in any order and with their header", () => {
    expect(verify(list, drawn(), seed, label)).toBe(true);
    expect(verify(list, [["统一社会信用代码", "名称"], ...drawn().reverse()], seed, label)).toBe(true);
    expect(verify([...list].reverse(), drawn(), seed, label)).toBe(true);
  });

  test("names the row that does not belong, with its place", async () => {
    const rows = drawn();
    rows[4] = [order[20], "某企业"];
    expect(verify(list, rows, seed, label)).toMatch(
      new RegExp(`抽取结果第 5 行.*${order[20]}.*第 21 名.*前 12 名`),
    );
    rows[4] = ["nobody", ""];
    expect(verify(list, rows, seed, label)).toMatch(/抽取结果第 5 行.*NOBODY.*不在名单/);
    rows[4] = rows[3];
    expect(verify(list, rows, seed, label)).toMatch(/抽取结果第 5 行/);
    expect(verify(list, drawn(), seed, `${label}/2`)).toMatch(/不应抽中/);
    await learn("en-US");
    speak("en-US");
    rows[4] = [order[20], ""];
    expect(verify(list, rows, seed, label)).toMatch(/drawn, row 5.*place is 21/);
  });

  test("refuses what cannot be checked", () => {
    expect(refused(() => verify(list, [[""]], seed, label))).toMatch(/抽取结果.*没有内容/);
    expect(refused(() => verify(list, [["a"], [""], ["b"]], seed, label))).toMatch(/抽取结果第 2 行/);
  });
});

describe("DIGEST", () => {
  const lines = (rows: readonly { id: string; stratum: string }[]) =>
    sha(
      [...rows]
        .sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)))
        .map(({ id, stratum }) => `${id}\t${stratum}\n`)
        .join(""),
    );

  test("equals the vector and an independent hash", () => {
    const strata = column(frame.map((row) => row.stratum));
    expect(digest(list, strata)).toBe(frame400.frameDigest);
    expect(digest(list, null as unknown as undefined)).toBe(
      lines(frame.map(({ id }) => ({ id, stratum: "" }))),
    );
    expect(digest([["𠮷"], ["Ａ"], ["～"]])).toBe(lines(["𠮷", "A", "~"].map((id) => ({ id, stratum: "" }))));
  });

  test("refuses doubled ids and strata that do not match", () => {
    expect(refused(() => digest([["a"], ["A"]]))).toMatch(/名单第 2 行/);
    expect(refused(() => digest([["a"], ["b"]], [["A"]]))).toMatch(/分类有 1 行，名单有 2 行/);
  });
});
