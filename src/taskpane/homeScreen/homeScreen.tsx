/** 首页: where the unit stands today: deadlines, ratios, what the workbook holds, and the next thing to do. */
import { useLayout } from "../look/layout";
import { useContents } from "../session/useContents";
import { Actions } from "./actions";
import { DataCheck } from "./dataCheck";
import { Deadlines } from "./deadlines";
import { EmptyWorkbook } from "./emptyWorkbook";
import { Heading } from "./heading";
import { Ratios } from "./ratios";

export function HomeScreen() {
  const layout = useLayout();
  const contents = useContents();
  const empty = contents.ledger.length === 0 && contents.objects.length === 0;
  return (
    <>
      <Heading />
      <Deadlines />
      {empty ? (
        <EmptyWorkbook />
      ) : (
        <div className={layout.columns}>
          <div className={layout.stack}>
            <Ratios />
            <Actions />
          </div>
          <DataCheck />
        </div>
      )}
    </>
  );
}
