/** 工作: what the year asks of a unit besides drawing and reporting, each in its own room. */
import { WithRooms } from "../rooms/withRooms";
import { RoomLinks } from "../rooms/roomLinks";
import type { FarRoom } from "../rooms/roomList";
import { useWords } from "../words/words";

const groups = [
  { id: "pools", rooms: ["pools", "risk"] },
  { id: "plan", rooms: ["plan", "planner"] },
  { id: "after", rooms: ["results", "followUps", "revisits"] },
  { id: "open", rooms: ["publicity", "training"] },
  { id: "year", rooms: ["calendar", "supervision"] },
] as const satisfies readonly { id: string; rooms: readonly FarRoom[] }[];

export function WorkScreen() {
  const { say } = useWords();
  return (
    <WithRooms screen="work" links={false}>
      {groups.map(({ id, rooms }) => (
        <RoomLinks key={id} title={say(`work.${id}`)} rooms={rooms} />
      ))}
    </WithRooms>
  );
}
