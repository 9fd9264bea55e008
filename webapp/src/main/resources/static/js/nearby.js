// Shows the radius while the slider moves, leaves empty fields out of the address, and fills in the visitor's location on request.
"use strict";

(() => {
  const form = document.getElementById("near");
  const slider = document.getElementById("radiusKm");
  const radius = document.getElementById("radius");
  const locate = document.getElementById("locate");
  const located = document.getElementById("located");
  const said = document.getElementById("said");
  const KM_OF_MILE = 1.609344;
  const unit = radius.dataset.unit;
  const distance = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, maximumFractionDigits: 0 });

  // The address counts in kilometers, whatever the page says.
  function show() {
    radius.textContent = distance.format(unit === "mile" ? slider.value / KM_OF_MILE : slider.value);
  }

  slider.addEventListener("input", show);
  show();

  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) {
      if (value === "") {
        event.formData.delete(name);
      }
    }
  });

  if (navigator.geolocation) {
    locate.hidden = false;
    located.hidden = false;
    locate.addEventListener("click", () => {
      said.textContent = locate.dataset.locating;
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          form.elements.airport.value = "";
          form.elements.lat.value = coords.latitude.toFixed(2);
          form.elements.lon.value = coords.longitude.toFixed(2);
          form.requestSubmit();
        },
        () => {
          said.textContent = locate.dataset.failed;
          located.textContent = locate.dataset.failed;
        },
      );
    });
  }
})();
