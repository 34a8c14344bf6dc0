/** As webpack gives a font's address: a file beside the scripts. */
module.exports = "assets/NotoSerifSC-Regular-GB2312.ttf";
