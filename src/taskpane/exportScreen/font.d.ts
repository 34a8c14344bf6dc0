/** A font file: its address, beside the add-in's scripts or within the page (webpack's asset modules). */
declare module "*.ttf" {
  const address: string;
  export default address;
}
