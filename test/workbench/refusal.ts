/** The code of the refusal that Excel (or its stand-in) gives to a piece of work; "none" where it is done. */
export async function refusal(work: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
    return "none";
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== "string") throw error;
    return code;
  }
}
