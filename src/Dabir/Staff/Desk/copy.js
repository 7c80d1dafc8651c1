// Copies what a page shows once. Without it the text is marked and copied by hand.
(() => {
  document.querySelectorAll("[data-copy]").forEach((button) => {
    const said = button.parentElement.querySelector("[data-copied]");
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      said.textContent = said.dataset.copied;
    });
  });
})();
