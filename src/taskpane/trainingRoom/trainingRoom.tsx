/** 培训与宣传: the plan and its sessions, who took part, hours by officer, training before a draw, 宣传记录. */
import { useLayout } from "../look/layout";
import { AttendanceSection } from "./attendanceSection";
import { HoursSection } from "./hoursSection";
import { PromotionSection } from "./promotionSection";
import { SessionsSection } from "./sessionsSection";

export function TrainingRoom() {
  const layout = useLayout();
  return (
    <div className={layout.stack}>
      <SessionsSection />
      <AttendanceSection />
      <HoursSection />
      <PromotionSection />
    </div>
  );
}
