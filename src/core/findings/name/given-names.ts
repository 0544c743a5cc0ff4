import { wordsOf } from "../pattern.ts";

/**
 * Given names of people who live in France, by what is heard there: French, Arabic, Amazigh, African, Turkish, Persian, Slavic, Iberian, Italian,
 * English, German, Asian. Hand-made; a name beyond it is found by the words around it. Those that are words too are in `namesAndWords`.
 */
const latin = wordsOf(`
Adèle Adélaïde Adrien Adrienne Agathe Agnès Aimé Alain Alban Albane Albert Alberte Alexandra Alexandre Alexia Alexis Alfred Alice Alix Aline Alma
Amandine Ambre Amélie Anaïs Anatole André Andrée Angèle Angélique Anna Annabelle Anne Annette Annick Annie Anouk Anselme Antoine Antoinette Antonin
Apolline Ariane Aristide Armand Armelle Arnaud Arthur Astrid Aubin Aude Audrey Auguste Augustin Augustine Aurélie Aurélien Axel Axelle Baptiste Barbara
Barnabé Barthélemy Basile Bastien Béatrice Bénédicte Benjamin Benoît Bérangère Bérénice Bernadette Bernard Bernardin Bertrand Blandine Boris Brice Brigitte
Bruno Camille Candice Capucine Carine Carole Caroline Catherine Cécile Cédric Céleste Célestin Célia Céline Chantal Charles Charlie Charline Chloé Christelle
Christian Christiane Christine Christophe Clara Clarisse Claude Claudette Claudie Claudine Clément Clémence Clémentine Clotilde Clovis Colette Constance
Coralie Corentin Corinne Cyprien Cyril Cyrille Damien Daniel Daniela Danièle Danielle Daphné Davy David Delphine Denis Denise Désiré Désirée Diane Didier
Dimitri Dominique Donatien Doriane Dorothée Edgar Édith Edmond Édouard Éléonore Eléonore Éliane Élie Élisa Élisabeth Élise Élodie Éloi Éloïse Elsa Émeline
Émile Émilie Émilien Emma Emmanuel Emmanuelle Enzo Éric Éric Erwan Estelle Esther Étienne Eugène Eugénie Eva Évelyne Ewen Fabien Fabienne Fabrice Fanny
Faustine Félicie Félicien Félicité Félix Ferdinand Fernand Fernande Firmin Flavie Flavien Florence Florent Florian Floriane France-Lise Francine Francis
Franck François Françoise Frédéric Frédérique Gabin Gabriel Gabriel Gabrielle Gaby Gaël Gaëlle Gaëtan Gaspard Gaston Gauthier Geneviève Geoffroy Georges
Georgette Gérald Géraldine Gérard Germain Germaine Ghislain Ghislaine Gilbert Gilberte Gilles Gina Ginette Gisèle Grégoire Grégory Guilhem Guillaume
Guillemette Gustave Guy Gwenaël Gwenaëlle Gwenola Gwenvaël Hélène Héloïse Henri Henriette Hervé Hippolyte Honoré Honorine Hortense Hubert Huguette
Hugo Hugues Ignace Inès Irène Irénée Isabelle Isaure Isidore Ivan Ivan Jacky Jacqueline Jacques Jade Jean Jeanne Jeannette Jeannine Jeannot Janine Jérémie
Jérémy Jérôme Jessica Joachim Jocelyne Joël Joëlle Johan Johanna Jonathan Joseph Josépha Joséphine Josette Josiane Josselin Jules Julia Julie Julien Julienne
Juliette Justin Justine Karine Katell Kevin Kévin Laetitia Lambert Laura Laure Laurence Laurent Laurette Laurine Léa Léandre Léna Léo Léon Léonard Léonce
Léone Léonie Léontine Léopold Liliane Lilou Lina Lionel Lise Lisette Lison Loïc Loïs Lola Loris Lou Louane Louis Louise Louisette Louka Luc Lucas Lucette
Lucie Lucien Lucienne Ludivine Ludovic Lydia Lydie Madeline Mado Maël Maëlle Maëlys Maeva Manon Marc Marcel Marceline Marcelle Margaux Margot Marguerite
Marianne Marie-Claude Marie-Christine Marie-France Marie-Hélène Marie-Jo Marie-José Marie-Laure Marie-Louise Marie-Noëlle Marie-Odile Marie-Pierre
Marie-Thérèse Mariette Marine Marinette Marion Marius Marlène Marthe Martial Martin Martine Maryse Maryvonne Mathéo Mathias Mathieu Mathilde Mathis
Matthias Matthieu Maud Maurice Mauricette Max Maxence Maxime Maximilien Mélanie Mélina Mélissa Mélodie Michaël Michel Michèle Micheline Mickaël Mireille
Monique Morgan Morgane Muriel Myriam Nadège Nadine Nathalie Nathan Nathanaël Nelly Nicolas Nicole Ninon Noé Noémie Noëlle Noël-Yves Norbert Océane
Octave Odette Odile Odilon Olga Olympe Ophélie Oriane Oscar Pascale Pascaline Patrice Patricia Patrick Paul Paule Paulette Pauline Perrine Philibert
Philippe Philomène Pierre-Yves Pierrette Pierrick Quentin Rachel Raoul Raphaël Raphaëlle Raymond Raymonde Rebecca Régine Régis Reine-Marie Rémi Rémy Renaud
René Renée Richard Robert Roberte Robin Roch Rodolphe Rodrigue Roger Roland Rolande Romain Romane Romuald Ronan Rosalie Rose-Marie Roseline Roselyne Rosine
Roxane Sabine Sabrina Sacha Salomé Salomon Samson Samuel Sandra Sandrine Sarah Sébastien Ségolène Serge Séverine Sidonie Simon Simone Soizic Solange Solène
Sonia Sophie Stanislas Stella Stéphane Stéphanie Suzanne Suzette Suzie Suzon Sylvain Sylvaine Sylvestre Sylvette Sylvia Sylviane Sylvie Tanguy Tatiana
Thaïs Théo Théodore Théophile Thérèse Thibaud Thibault Thibaut Thierry Thomas Tifenn Timothée Tiphaine Titouan Toussaint-Marie Tristan Ugo Ulysse Urbain
Ursule Valentin Valentine Valérie Véronique Victoire-Anne Victorine Vincent Virgile Virginie Viviane Vivien Wilfried William Xavier Yann Yannick Yoann Yohan
Yolande Yvan Yves Yvette Yvon Yvonne Zacharie Zélie Zoé Jo Nono Dédé Gégé Lulu Mimi Nini Zaza Bébert Jojo Momo Lili Fifi Kiki Juju Nanou Mado Loulou Riri Coco Gigi Cricri Toinou Manu Nico Seb Fabi Tim Ben Amaury Aymeric Brieuc Côme Gildas Malo Tugdual Sixtine Solveig Tom Sam Fred Manu
Abbas Abdallah Abdel Abdelkader Abdelaziz Abdou Abdoul Abdoulaye Abdullah Abou Abraham Adama Adel Adil Adnan Ahmad Ahmed Aïcha Aïda Aïssata Aïssatou
Akim Aksel Alassane Alfa Ali Alima Alioune Alpha Amadou Amal Amar Amara Ameur Amin Amina Aminata Amine Amir Amira Amra Anis Anissa Aram Arash Aram Aref Arezki
Arif Armen Arsène Asma Assa Assia Assiatou Aster Atef Awa Ayman Ayoub Aysha Azad Aziz Aziza Azzedine Babak Babacar Bachir Badia Badr Bakary Barakat Behrouz
Bilal Binta Boubacar Boubakar Brahim Chafik Chahinez Chaïma Cheikh Chérif Cherifa Chirine Daoud Daouda Davit Demba Dikembe Dina Djamel Djamila Djibril Driss
Ebrima Elias Emre Esra Essam Fadi Fadila Fadoua Faïza Farah Fares Farhad Farid Farida Fariba Fatih Fatima Fatma Fatiha Fatimata Fatou Fatoumata Fawzi Faycal
Ferhat Fodé Fouad Ghassan Habib Habiba Hacène Hachem Hadi Hadj Hadja Hafid Hafida Hakim Hakima Halima Hamed Hamid Hamida Hamidou Hamza Hana Hanane Hani Hassan
Hassane Hassiba Hawa Hayat Hicham Hind Hoda Houda Houria Hussein Ibrahim Ibrahima Idir Idris Idriss Ikram Ilham Ilyas Ilyès Imad Imane Inaya Ines Ishaq
Ismaël Ismaïl Issa Issam Jalal Jamal Jamila Kadiatou Kadija Kaïs Kamal Kamel Karim Karima Khadija Khadidja Khaled Khalid Khalil Khadim Kheira Lahcen Laïla
Lamia Lamine Larbi Latif Latifa Layla Leïla Lina Linda Lotfi Loubna Maïmouna Maha Mahamadou Mahdi Mahmoud Majid Malak Malek Malika Malik Mamadou Mariam
Mariama Marwa Marwan Massinissa Maya Mehdi Mehmet Meriem Merhawi Miloud Mina Modou Mohamed Mohammad Mohammed Moktar Mona Mouhamed Moulay Mounia Mounir Mourad
Moussa Moustafa Mustapha Mustafa Nabil Nabila Nacer Nadia Nadir Nadjib Nagib Nahid Naïm Naïma Najat Najib Narges Nasrin Nasser Nawal Nazim Nesrine Nizar
Noor Nora Nordine Norah Nour Noura Nouredine Omar Osman Othman Oumar Oumou Ousmane Rabah Rabia Rachid Rachida Radia Rafik Raïssa Rama Ramata Ramzi Rania
Rayan Reda Reza Riad Rida Rima Rokia Roukia Rostam Saad Saadia Sabah Sabri Sadio Safia Saïd Saïda Salah Salam Salamata Salem Salif Salim Salima Salma Saliou
Sami Samia Samir Samira Samuel Sana Sanaa Sanae Sara Sekou Selam Selma Selim Seydou Shirin Siham Simin Sirine Slimane Sofiane Souad Soufiane Souleymane Soumaya
Soraya Taha Tahar Tarek Tarik Tariq Tayeb Tesfalem Tesfay Tesfaye Tewolde Tidiane Tsegaye Tsegazeab Tsegereda Walid Wafa Wassim Widad Yacine Yahya Yamina
Yasmina Yasmine Yassine Yassin Yohannes Yonas Yordanos Youcef Younes Youssef Yusuf Zahra Zahir Zakaria Zarif Zeinab Zeynep Zineb Ziad Zohra Zoubida Zoulikha
Adem Ayşe Aylin Baran Berfin Can Deniz Elif Fatoş Gül Hasan Hüseyin Leyla Murat Mehmet Nazan Ömer Özlem Rojda Selin Serkan Sevgi Şirin Yusuf Zana
Agnieszka Aleksandra Aleksander Aleksandr Alexei Anastasia Andrei Andrej Andrzej Anja Anton Bogdan Bohdan Daria Dariusz Dmytro Ewa Galina Grzegorz Halyna
Hanna Ilona Irina Iryna Jacek Jadwiga Jan Janek Jerzy Julita Kasia Katarzyna Kateryna Krzysztof Ludmila Lyudmyla Macha Maciej Magdalena Maksym Malgorzata
Mariana Marika Mariusz Marta Mateusz Michal Mikhail Milan Milica Mirela Mykola Nadejda Nastia Natalia Natacha Natasha Nikita Nikolaï Nina Oksana Oleg Oleksandr
Oleksiy Olena Olha Ondrej Pavel Pawel Paweł Petro Piotr Roman Serhiy Sergeï Sergei Slava Slobodan Stefan Svetlana Taras Tamara Tania Tetiana Tomasz Tomek
Vadim Vasyl Vera Vesna Viktor Viktoria Vladimir Volodymyr Wojtek Yana Yaroslav Yulia Yuri Zbigniew Zlata Zofia Zoran
Agostino Alberto Alejandro Alessandra Alessandro Alfonso Alvaro Ana Andrea Angela Antonella Antonio Beatriz Caterina Carla Carlo Carlos Carmela Carmen
Catarina Cecilia Concepción Conceição Cristina Diego Dolores Domingo Eduardo Elena Emilio Enrique Ernesto Esteban Fatimah Federico Felipe Fernanda Fernando
Filipe Francesca Francesco Francisco Gabriela Giacomo Giovanna Giovanni Giulia Giuseppe Gonzalo Graziella Guadalupe Guillermo Ignacio Inês Isabel Jaime
Javier João Joaquim Joaquín Jorge José Josefina Juan Juana Lorenzo Lucía Luigi Luis Luisa Manuel Manuela Marcela Marco Maria María Mario Marisol Mateo Matteo
Mercedes Miguel Miquel Montserrat Nuno Pablo Paola Paolo Paulo Pedro Pepe Pilar Pina Rafael Ramón Raquel Raúl Ricardo Rocío Rodrigo Rosario Rosa Rui Salvatore
Santiago Sebastián Sergio Silvia Sofía Sofia Susana Teresa Tiago Tomás Valeria Vasco Vicente Vincenzo Ximena
Adam Agatha Alan Alison Amy Andrew Angus Annika Anke Antje Arne Bettina Birgit Björn Brian Bridget Charlotte-Anne Carl Christina Christopher Claire-Marie Connor
Dagmar Deborah Diana Dieter Donald Dorothy Douglas Duncan Edith Eileen Eleanor Elizabeth Ellen Elke Emily Erik Ethel Fiona Fritz Gareth Geoffrey George Gerald
Gerhard Gertrud Gisela Gordon Graham Greta Gunther Günter Hannah Hans Harold Heather Heidi Heike Heinrich Helen Helga Henk Herbert Hilda Horst Howard Ingrid
Jamie James Jane Janet Jason Jennifer Jeremy Joan Joanna Johannes John Jonas Joost Joyce Judith Jürgen Karen Karin Karl Kate Katherine Kathleen Katja Katrin
Keith Kenneth Klaas Klaus Kurt Lars Lieselotte Lotte Lucy Lukas Lynn Maggie Malcolm Margaret Margarethe Marieke Marijke Marjorie Martha Matthew Matthias
Maureen Megan Michael Mildred Moritz Nancy-Lou Neil Nigel Oliver Otto Owen Patricia Peggy Peter Philip Phyllis Ralph Renate Rita Ronald Rosemary Ruth Sally Sandy
Sabine Sandra Sheila Sibylle Siegfried Stefanie Stephen Steven Stuart Susan Susanne Sven Theresa Timothy Trevor Udo Ulrich Ulrike Ursula Ute Uwe Wayne Wendy
Wilhelm Willem Wolfgang Yvonne
Anh Bao Chi Dung Hiroshi Hoa Hương Huong Hùng Jing Kenji Lan Li-Na Linh Mai Mei Minh Ngoc Nguyen Nguyễn Phuong Phương Priya Quang Sok Sunita Tran Thanh Thảo
Thi Thuy Trinh Tuan Vuthy Wei Xiao Xuân Yuki Ananya Arjun Arun Deepak Indira Lakshmi Ravi Rajesh Sanjay Shanti Suresh Vijay
Akouvi Akua Ama Amani Ayo Chantou Chidi Chinedu Emeka Esi Grâce-Divine Ifeoma Kodjo Koffi Kofi Kouamé Kwame Makeda Mbaye Ndeye Ngozi Nia Nkechi Nomvula
Okonkwo Sékou Thandi Yao Zola Hripsimé Anahit Gayané Hovsep Levon Vartan Nino Giorgi Tamar Tinatin
`);

const others = wordsOf(`
Олена Галина Оксана Тетяна Наталія Ірина Марія Ганна Катерина Юлія Людмила Світлана Андрій Олександр Сергій Володимир Іван Микола Петро Василь Тарас
Богдан Дмитро Михайло Ярослав Максим Роман Степан Остап Соломія Дарина Анастасія Вікторія Ольга Наташа Татьяна Сергей Владимир Николай Пётр Ирина
Мария Анна Екатерина Дмитрий Алексей Андрей Елена Светлана
محمد أحمد علي حسن حسين عمر خالد يوسف إبراهيم مصطفى محمود سمير سميرة فاطمة عائشة مريم خديجة زينب ليلى هدى سلمى ياسمين رانيا سعاد كريم سعيد عبدالله
طارق زياد ماجد نادية سارة حسان بلال رضا زهرا علیرضا مهدی نرگس شیرین پروین مریم
`);

export const givenNames: ReadonlySet<string> = new Set([...latin, ...others]);

/** Given names that are words, months, flowers, towns or verbs too: a capital at the head of a sentence says nothing of them. */
export const namesAndWords: ReadonlySet<string> = new Set(
  wordsOf(`
Rose Pierre Marie Claire Aurore Violette Iris Olive Olivier Charlotte Madeleine Victor Victoire Noël Pascal Marguerite Capucine Hyacinthe Prune Cerise
Clémentine Églantine Anémone Marjolaine Ambre Jade Perle Reine France Lorraine Vienne Florence Paris Céleste Aimé Désiré Honoré Constance Prudence
Félicité Juste Modeste Parfait Bienvenu Espérance Aude Lou Rémi Colombe Aurèle Blanche Brune Luce Lucille Fleur Flore Nacre Angèle Avril Mai Marc Gilles
Charles Salomon Victorine Martin Robin Max Axel Olympe Can Li Sana Rama Mona Maya Sam Tom Ben Jo Rosa Vera Nina Nora Mina Linda Stella Milan Santiago
Sofia Pilar Dolores Esperanza Gül Deniz Hoa Mai Lan Chi Li Baran Roman Anh Amal Nour Noor Sabah Salam Aziz Jean Félix Marine Alma Alix Sacha Diane Daniel
Roger Bao Ama Alfa Alpha Aster Aram Wei Mei Yao Adam Rita Carmen Mercedes Grace Hope Faith Joy May June April Will Bill Mark Jack Frank Rich
`),
);
