// Nothing here is needed: it copies the short link, keeps the text size and counts the letters of a comment.
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

  all("[data-counter]", (field) => {
    const counter = document.getElementById(field.dataset.counter);
    const count = () => {
      // As the server counts: an emoji is one, a line break the two it is sent as.
      const length = [...field.value.replaceAll("\n", "\r\n")].length;
      counter.textContent = counter.dataset.text.replace("{count}", digits.format(length));
      counter.classList.toggle("over", length > field.dataset.max);
    };
    field.addEventListener("input", count);
    count();
  });
})();
