document.title = "Paume: the room";
