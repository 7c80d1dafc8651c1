// Nothing here is needed: it copies the short link, keeps the text size, counts the letters of a comment, and answers a vote,
// a report and a reply where they were pressed, without a new page.
(() => {
  const root = document.documentElement;
  const all = (query, act) => document.querySelectorAll(query).forEach(act);
  const digits = new Intl.NumberFormat(root.lang, { useGrouping: false });
  const keep = (size) => {
    try {
      return size === undefined ? localStorage.textSize || "0" : (localStorage.textSize = size);
    } catch {
      return size || "0";
    }
  };

  const show = (size) => {
    root.dataset.textSize = size;
    all("[data-text-size][type]", (button) => button.setAttribute("aria-pressed", button.dataset.textSize === size));
  };
  show(keep());
  all("button[data-text-size]", (button) => {
    button.parentElement.hidden = false;
    button.addEventListener("click", () => show(keep(button.dataset.textSize)));
  });

  all("[data-copy]", (button) => {
    const link = document.getElementById(button.dataset.copy);
    const status = button.parentElement.querySelector("[role=status]");
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(link.value);
      status.textContent = button.dataset.done;
      setTimeout(() => (status.textContent = ""), 4000);
    });
  });

  const count = (field) => {
    const counter = document.getElementById(field.dataset.counter);
    // As the server counts: an emoji is one, a line break the two it is sent as.
    const length = [...field.value.replaceAll("\n", "\r\n")].length;
    counter.textContent = counter.dataset.text.replace("{count}", digits.format(length));
    counter.classList.toggle("over", length > field.dataset.max);
  };
  document.addEventListener("input", (event) => event.target.dataset.counter && count(event.target));
  all("[data-counter]", count);

  const read = async (address, options) => {
    const answer = await fetch(address, options);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  // What this browser has voted for looks pressed on the next page too, and pressed again it is taken back.
  const votes = (id, value) => {
    try {
      const kept = new Map(JSON.parse(localStorage.votes || "[]"));
      if (id) {
        kept.delete(id);
        if (value !== "none") kept.set(id, value);
        localStorage.votes = JSON.stringify([...kept].slice(-300));
      }
      return kept;
    } catch {
      return new Map(id && [[id, value]]);
    }
  };
  const press = (id, value) =>
    all(`#${id} > footer .votes button`, (button) => {
      const { own } = button.dataset;
      button.value = own === value ? "none" : own;
      button.ariaPressed = own === value;
    });
  all(".votes button", (button) => {
    button.dataset.own = button.matches(":first-child") ? "up" : "down";
    // A page that tells of a vote was led to without script.
    if (button.ariaPressed) votes(button.closest(".comment").id, button.dataset.own);
    button.ariaPressed = false;
  });
  votes().forEach((value, id) => press(id, value));

  document.addEventListener("submit", async (event) => {
    const form = event.target.closest(".votes, .report form");
    if (!form) return;
    event.preventDefault();
    const { id } = form.closest(".comment");
    const data = new URLSearchParams(new FormData(form, event.submitter));
    try {
      const page = await read(form.action, { method: "POST", body: data, headers: { Prefer: "return=representation" } });
      const done = page.getElementById(id);
      if (done) {
        const sums = document.querySelectorAll(`#${id} > footer .votes span`);
        done.querySelectorAll(".votes span").forEach((sum, at) => (sums[at].textContent = sum.textContent));
        const value = data.get("value");
        if (value === "none" || (value && done.querySelector("[aria-pressed]"))) press(id, votes(id, value).get(id));
        else if (!value) form.parentElement.open = done.querySelector(".report").open;
      }
      document.querySelector(`#${id} > footer .answer`).textContent = (done?.querySelector(".answer") ?? page.querySelector("h1")).textContent;
    } catch {
      // The line is gone: the browser itself says so, and sends it again when asked to.
      data.forEach((value, name) => form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value })));
      form.submit();
    }
  });

  document.addEventListener("click", async (event) => {
    const link = event.target.closest(".reply");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const form = (await read(link.href)).getElementById("comment-form");
      const old = document.getElementById("comment-form");
      // What was typed already goes along.
      old.querySelectorAll("[id^=comment-]").forEach((field) => "value" in field && (form.querySelector(`#${field.id}`).value = field.value));
      old.remove();
      link.closest("footer").after(form);
      const body = form.querySelector("textarea");
      count(body);
      body.focus();
    } catch {
      location = link.href;
    }
  });
})();
