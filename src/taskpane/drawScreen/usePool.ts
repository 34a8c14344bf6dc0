/** The pool that is drawn from, and what is left of it after scope and exclusions. */
import { useMemo } from "react";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { RecognisedTable } from "../../sheets";
import { areaAddress } from "../../sheets/grid";
import { placeOf } from "../parts/place";
import { today } from "../session/services";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { listOf } from "./plan";
import { useDraw } from "./useDraw";
import { scopeOf } from "./scope";

const none: readonly InspectedObject[] = [];

export const poolAddress = (table: RecognisedTable): string => areaAddress(table.sheet, table.area);

const contentsOf = (s: PaneState) => s.contents;

export function usePool() {
  const session = useSession();
  const contents = usePane(session, contentsOf);
  const { scope: typed, plan } = useDraw().draw;
  const set = contents?.settings.yearlyCap ?? null;
  const yearlyCap = typed.yearlyCap ?? (set === null ? "" : String(set));
  const scope = useMemo(() => ({ ...typed, yearlyCap }), [typed, yearlyCap]);
  const tables = useMemo(() => contents?.tables.filter((t) => t.kind === "objects") ?? [], [contents]);
  const table = tables.find((t) => poolAddress(t) === scope.pool) ?? tables[0];
  const objects = useMemo(
    () => (table && contents ? contents.objects.filter((o) => standsIn(o.at, o.row, table)) : none),
    [contents, table],
  );
  const day = today(session.services.now());
  const scoped = useMemo(() => scopeOf(objects, scope, day), [objects, scope, day]);
  const list = useMemo(
    () => (scoped.members.length === 0 ? null : listOf(scoped.members, plan, scope.doubled === "merge")),
    [scoped, plan, scope.doubled],
  );
  return { tables, table, objects, scoped, list, yearlyCap };
}

function standsIn(at: string, row: number, table: RecognisedTable): boolean {
  const inRows = row >= table.area.row && row < table.area.row + table.area.rows;
  return inRows && placeOf(at)?.sheet === table.sheet;
}
