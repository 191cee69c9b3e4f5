// What pages do beyond links and forms: keys, news that waits to be asked for, dialogs. All works without it but these.
"use strict";
(function () {
  const store = {
    get(key) { try { return localStorage.getItem(key); } catch (e) { return null; } },
    set(key, value) { try { localStorage.setItem(key, value); } catch (e) { /* private windows may refuse */ } },
  };

  // Dialogs and menus ---------------------------------------------------------------------------
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-open]");
    if (opener) {
      const dialog = document.getElementById(opener.dataset.open);
      if (dialog) dialog.showModal();
    }
    document.querySelectorAll("details.menu[open], .bottom details[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    const closer = event.target.closest("[data-close]");
    if (closer) {
      const drawer = document.getElementById(closer.dataset.close);
      if (drawer) { drawer.replaceChildren(); if (before) before.focus(); }
    }
  });

  // A new tab is asked for by the reader, not by htmx.
  document.addEventListener("click", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.target.closest("[hx-get]")) event.stopImmediatePropagation();
  }, true);

  // The drawer takes the focus when it is filled and gives it back when it is closed.
  let before = null;
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.closest("[data-mention]")) before = event.target;
    document.querySelectorAll(".mention.on").forEach((card) => card.classList.remove("on"));
    const card = event.target.closest("[data-mention]");
    if (card) card.classList.add("on");
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const heading = event.target.querySelector("h2");
    if (heading && event.target.id === "drawer") {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: matchMedia("(min-width: 1000px)").matches });
    }
  });
  document.addEventListener("htmx:responseError", (event) => {
    const drawer = document.getElementById("drawer");
    if (drawer && drawer.dataset.fault) {
      const words = document.createElement("p");
      words.className = "fault";
      words.textContent = drawer.dataset.fault + " (" + event.detail.xhr.status + ")";
      drawer.replaceChildren(words);
    }
  });

  // Keys ----------------------------------------------------------------------------------------
  const box = document.getElementById("keys-on");
  if (box) {
    box.checked = store.get("keys") !== "off";
    box.addEventListener("change", () => store.set("keys", box.checked ? "on" : "off"));
  }
  const places = { o: "/", a: "/alerts", s: "/sources", f: "/search", l: "/lexicon", d: "/digests" };
  let went = 0;
  let at = -1;
  function rows() { return Array.from(document.querySelectorAll("[data-row]")); }
  function move(step) {
    const all = rows();
    if (!all.length) return;
    at = Math.max(0, Math.min(all.length - 1, at + step));
    const link = all[at].querySelector("[data-open-row]") || all[at].querySelector("a, button");
    if (link) link.focus();
  }
  function press(key) {
    const here = document.activeElement && document.activeElement.closest("[data-row]");
    const target = (here || document).querySelector('[data-key="' + key + '"]');
    if (target) target.click();
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "Escape") {
      const close = document.querySelector("[data-close]");
      if (close) close.click();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (box && !box.checked) return;
    const key = event.key.toLowerCase();
    if (Date.now() - went < 1200 && places[key]) { location.href = places[key]; return; }
    went = 0;
    if (key === "/") { const find = document.getElementById("q") || document.getElementById("find"); if (find) { event.preventDefault(); find.focus(); } }
    else if (key === "g") went = Date.now();
    else if (key === "j") move(1);
    else if (key === "k") move(-1);
    else if (key === "?") { const keys = document.getElementById("keys"); if (keys) keys.showModal(); }
    else if (["e", "o", "a", "s", "v"].includes(key)) press(key);
  });

  // News: counted, announced, loaded on request; nothing moves under the mouse ------------------
  const live = document.getElementById("live");
  const news = document.getElementById("news");
  if (live && news && window.EventSource) {
    let count = 0;
    const words = news.querySelector("span");
    const source = new EventSource("/api/v1/events");
    source.addEventListener("open", () => live.classList.add("on"));
    source.addEventListener("error", () => live.classList.remove("on"));
    const heard = (event) => {
      const body = JSON.parse(event.data);
      count += body.count || 1;
      words.textContent = count === 1 ? words.dataset.one : words.dataset.many.replace("#", String(count));
      news.hidden = false;
    };
    source.addEventListener("mentions", heard);
    source.addEventListener("level", heard);
    source.addEventListener("alert", heard);
    addEventListener("pagehide", () => source.close());
  }

  // Forms that ask first ------------------------------------------------------------------------
  document.addEventListener("submit", (event) => {
    const question = event.target.dataset.ask;
    if (question && !confirm(question)) event.preventDefault();
  });
})();
