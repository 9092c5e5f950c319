// The script of the page, which keeps the page fresh and sends the forms.

/** The script. It replaces a part only when the part has changed, so that no form loses its focus or its text. */
export const PAGE_SCRIPT = `
const look = async () => {
  try {
    const answer = await fetch("/", { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-live]")) {
      const fresh = page.getElementById(part.id).innerHTML;
      if (part.innerHTML !== fresh) part.innerHTML = fresh;
    }
    document.getElementById("trouble").textContent = "";
  } catch {
    document.getElementById("trouble").textContent = "The emulator does not answer. Has it ended?";
  }
};
const keepLooking = async () => {
  await look();
  setTimeout(keepLooking, 1000);
};
const outcome = document.getElementById("outcome");
for (const form of document.forms) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const filled = [...new FormData(form)].filter(([, value]) => value !== "");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(Object.fromEntries(filled)),
      });
      outcome.textContent = (await answer.json()).message;
      outcome.className = answer.ok ? "" : "refused";
      if (answer.ok) form.reset();
    } catch {
      outcome.textContent = "";
    }
    await look();
  });
}
document.getElementById("controls").hidden = false;
keepLooking();
`;
