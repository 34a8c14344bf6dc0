export * from "./agendaSheet";
export * from "./agendaWords";
export * from "./datedThings";
export * from "./arrangement";
export * from "./summaryDates";
