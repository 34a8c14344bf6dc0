/** The rooms that are gone to from a screen; what a screen itself shows is no room of this list. */
export const roomsOf = {
  draw: ["ceremony", "teams", "records", "verify"],
  report: ["rollup", "merge", "history", "templates", "yearEnd"],
  export: ["summary", "inspect", "outside"],
  work: [
    "pools",
    "risk",
    "plan",
    "planner",
    "results",
    "followUps",
    "revisits",
    "publicity",
    "training",
    "calendar",
    "supervision",
  ],
} as const;

export type RoomScreen = keyof typeof roomsOf;
export type FarRoom = (typeof roomsOf)[RoomScreen][number];

/** Where a person is on each screen that has rooms; null: on the screen itself. */
export type RoomsInSight = { readonly [S in RoomScreen]: (typeof roomsOf)[S][number] | null };

export const noRooms: RoomsInSight = { draw: null, report: null, export: null, work: null };

export const screenOf = (room: FarRoom): RoomScreen => {
  for (const screen of Object.keys(roomsOf) as RoomScreen[])
    if ((roomsOf[screen] as readonly FarRoom[]).includes(room)) return screen;
  throw new Error(`a room without a screen: ${room}`);
};
