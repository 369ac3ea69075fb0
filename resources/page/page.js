"use strict";
(() => {
  const box = document.getElementById("find");
  const count = document.getElementById("count");
  const sections = [...document.querySelectorAll("section")];
  let entries;

  // "Xīn zhì" and "ｘｉｎ ｚｈｉ" are found by "xin zhi".
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  // What an entry is found by: its words, its pinyin in one piece (xinzhi) and its initials (xz).
  const key = (article) => {
    const syllables = plain(article.querySelector("i")?.textContent ?? "").split(/\s+/);
    const initials = syllables.map((one) => one.slice(0, 1));
    return [plain(article.textContent), syllables.join(""), initials.join("")].join("\n");
  };

  const find = () => {
    entries ??= [...document.querySelectorAll("article")].map((article) => [article, key(article)]);
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [article, words_of] of entries) {
      article.hidden = !words.every((word) => words_of.includes(word));
      found += !article.hidden;
    }
    for (const section of sections) {
      section.hidden = !section.querySelector("article:not([hidden])");
    }
    count.textContent = count.dataset.count.replace("{count}", found.toLocaleString("en"));
    if (words.length) window.scrollTo(0, 0);
  };

  let waiting;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 60);
  });
  const contents = document.querySelector("details");
  contents?.addEventListener("click", (event) => {
    if (event.target.closest("a")) contents.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== box) {
      event.preventDefault();
      box.focus();
    }
  });
  if (box.value) find();
})();
