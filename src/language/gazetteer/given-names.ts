/** Given names of many languages in their English spellings: a capitalised run that begins with one is a person. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
Aaron Abbas Abdel Abdul Abdullah Abdulla Abel Abigail Abraham Adam Adel Adolf Adrian Agnes Ahmad Ahmed Ahmet Aidan Akbar Akihito
Akio Akira Alain Alan Albert Alberto Aleksandar Aleksander Aleksandr Aleksei Aleksey Alena Alessandro Alex Alexander Alexandra
Alexandre Alexei Alexey Alexis Alfred Alfredo Ali Alice Alison Allan Allen Alvaro Amal Amanda Amin Amina Amir Amit Amr Amy Ana
Anatoli Anatoly Anders Andre André Andrea Andreas Andrei Andrej Andres Andrés Andrew Andrey Andriy Andrzej Andy Angela Angelo
Angus Anil Anita Ann Anna Annalena Anne Annegret Annette Annie Anthony Antoine Anton Antonio António Antony Anwar Arif Arkady Arnold
Arseniy Arthur Artur Arturo Arun Aryeh Asa Asaf Ashraf Asif Askar Aslan Atal Atef Audrey August Augusto Austin Avigdor Aya Ayman
Aziz Baburam Bahram Bakhtiyar Barack Barbara Barry Bart Bashar Bassam Beatrice Beatrix Ben Benazir Benedict Benedikt Benigno
Benito Benjamin Bernard Bernd Bernie Bertrand Beth Betty Bill Binyamin Bjorn Björn Bob Bobby Bogdan Boris Boyko Brad Bradley Brenda
Brendan Brett Brian Bridget Bruce Bruno Bryan Burak Carl Carla Carlo Carlos Carmen Carol Caroline Carolyn Carsten Catherine
Cecilia Celso Cem Cemil Cesar César Chaim Charles Charlie Charlotte Cheryl Chris Christian Christiane Christina Christine
Christoph Christophe Christopher Chuck Claire Clara Claude Claudia Claudio Claus Clement Clive Colin Condoleezza Constantine
Corazon Craig Cristian Cristina Cynthia Cyril Cyrus Dag Daisuke Dalia Damian Damir Dan Dana Daniel Daniela Daniele Danilo Danny
Daria Darya Dave David Davit Dean Deborah Debra Deepak Denis Dennis Derek Diana Diane Diego Dieter Dietmar Dilma Dimitar Dimitri Dimitris
Dirk Dmitri Dmitriy Dmitrii Dmitry Dmytro Dominic Dominik Dominique Don Donald Donatella Donna Doris Dorothy Doug Douglas Duncan
Dusan Dušan Dwight Ebrahim Ed Eddie Edgar Edmund Eduard Eduardo Edvard Edward Edwin Efraim Ehud Eileen Ekaterina Elaine Eleanor
Elena Eli Elias Elijah Elizabeth Ella Ellen Elmar Elvira Emanuel Emil Emilia Emilio Emily Emma Emmanuel Emmerson Emomali Enrico
Enrique Eric Erica Erich Erik Erika Erna Ernest Ernesto Ernst Erwin Esmail Esther Ethan Eugene Eva Evan Evelyn Evgeni Evgeny
Evo Fabian Fabio Fahad Faisal Farah Farid Farooq Fatima Fatma Fawzi Federica Federico Felipe Felix Fernando Ferdinand Feroz Fidel
Filip Finn Fiona Florence Florian Frances Francesca Francesco Francis Francisco Franco Francois François Francoise Frank
Franklin Franz Fred Frederic Frédéric Frederick Frederik Fredrik Friedrich Fritz Fuad Fukushiro Fumio Gabriel Gabriela Gabriele
Gamal Gareth Garry Gary Gavin Gebran Geert Geir Gennadi Gennady Geoff Geoffrey George Georg Georges Georgi Georgy Gerald Gerard
Gérard Gerhard Gerry Gholam Gianni Gideon Gilbert Giles Gina Giorgi Giorgio Giorgia Giovanni Giulio Giuseppe Glen Glenn Gloria
Goran Gordon Grace Graham Greg Gregor Gregory Greta Grigory Guido Guillaume Guillermo Gunter Günter Gus Gustav Gustavo Guy
Gwen Haakon Habib Hadi Hafez Haider Haile Hakan Hamad Hamid Hamza Hanan Hani Hannah Hans Harald Harold Haris Harriet Harry Haruhiko
Haruki Harvey Hasan Hashim Hassan Hatoyama Heather Heidi Heiko Heinrich Heinz Helen Helena Helga Helmut Henri Henrik Henry Herbert
Herman Hermann Hideki Hilary Hillary Hirofumi Hirohito Hiroshi Hisham Horst Hosni Hossein Howard Hubert Hugh Hugo Hulusi Humphrey
Hussein Iain Ian Ibrahim Ichiro Igor Ilham Ilan Ilya Imad Imran Inga Ingrid Ioannis Irakli Irene Irina Irvin Irving Isa Isaac
Isabel Isabella Isaias Ismail Ismael Itzhak Iurii Ivan Ivana Ivica Ivo Jaafar Jaap Jack Jackie Jacob Jacques Jair Jake Jakob Jalal Jamal
James Jamie Jamil Jan Jana Jane Janet Janez Janice Janos János Jared Jaroslav Jaroslaw Jarosław Jason Jassim Javad Javier Jawaharlal Jay Jean
Jeff Jefferson Jeffrey Jelena Jennifer Jens Jeremy Jerome Jerry Jesper Jesse Jessica Jesus Jill Jim Jimmy Jiri Jiří Jo Joachim Joan
Joana Joanna Joanne Joao João Jody Joe Joel Joerg Johan Johann Johannes John Johnny Jon Jonas Jonathan Jordi Jorg Jörg Jorge Jose
José Josef Josep Joseph Josh Joshua Josip Joyce Juan Juha Juan Judith Judy Juergen Jürgen Julia Julian Julie Julien Julio Julius Jun
Junichiro Justin Jyrki Kaja Kamal Kamala Karen Karim Karin Karl Karol Karolina Kassym-Jomart Kate Katharina Katherine Kathleen Kathryn
Kathy Katie Katrin Kazimierz Kazuo Keiko Keith Keizo Kelly Ken Kenji Kenneth Kerry Kevin Khaled Khalid Khalil Kiichi Kiril Kirill Kirsten
Klaus Kofi Koichi Koichiro Koji Konstantin Konstantinos Kosta Kristalina Kristian Kristina Kurt Kyle Kyriakos Lakhdar Lana Lars Larry
Laszlo László Laura Lauren Laurent Lavinia Lawrence Leah Lech Lee Leila Lena Leo Leon Leonard Leonardo Leonid Leonard Leopold
Leszek Leyla Liam Lidia Lilian Linda Lindsay Lindsey Lisa Liz Lloyd Lorenzo Louis Louise Lubomir Luca Lucas Lucia Lucy Ludmila Ludwig Luigi Luis
Luís Luiz Lukas Luke Lula Lyudmila Lydia Lyndon Lynn Madeleine Mads Magda Magdalena Magnus Maha Mahathir Mahinda Mahmood Mahmoud Mahmud
Makoto Maksim Malcolm Malala Malik Mamoru Manfred Manmohan Manuel Mara Marc Marcel Marcelo Marcin Marco Marcos Marcus Margaret Margarita
Margot Maria María Mariana Marie Marina Marine Mario Marion Maros Maroš Marjorie Mark Markku Marko Markus Maroun Marta Martha Marti Martin Martina
Marty Marwan Mary Maryam Masako Masashi Mateusz Mathias Matilda Matt Matteo Matthew Matthias Maureen Maurice Mauricio Mauro
Max Maxim Maxime Megan Mehdi Mehmet Melanie Melissa Menachem Meles Mevlut Mevlüt Michael Michal Michał Michel Michele Michelle Mick Miguel
Mihai Mike Mikhail Mikhael Mikheil Mikko Milan Milica Milo Milorad Milos Miloš Miriam Miroslav Mitch Moammar Mohamed Mohammad
Mohammed Mohamad Mohsen Moira Mona Monica Monika Morgan Morten Moshe Mostafa Muammar Muhammad Muhammadu Munir Murad Murat
Mustafa Myriam Nabil Nadia Nadine Nader Naftali Naguib Naledi Nancy Naoto Narendra Nasser Natalia Natalie Natalya Nathan Nathalie Nawaf Nawaz
Neil Nelson Nicholas Nick Nicola Nicolae Nicolai Nicolas Nicolás Nicole Nigel Nikita Niklas Nikol Nikola Nikolai Nikolaj Nikolay Nikos Nils
Nina Noah Nobuo Noel Nora Norbert Noriko Norman Nouri Nuno Nur Nuri Nursultan Obaid Oksana Ola Olaf Olav Oleg Oleh Oleksandr Oleksii Olena Olga
Oliver Olivia Olivier Olli Olof Olusegun Omar Omer Ömer Osama Oscar Oskar Osman Oswaldo Otto Pablo Pamela Panos Paola Paolo Pascal Pat Patricia
Patrice Patrick Patsy Paul Paula Paulo Pauline Pavel Pavlo Pawel Paweł Pedro Peggy Penny Per Pete Peter Petr Petra Petro Phil Philip
Philippe Phillip Phyllis Pier Pierre Pieter Piotr Poul Prakash Pranab Prem Qasem Qassem Quentin Rachel Rafael Rafic Rafiq Raghad
Rainer Raj Rajiv Rajnath Ralf Ralph Ram Ramesh Rami Ramon Ramón Ramzan Ranil Raphael Rashid Raúl Raul Ravi Ray Raymond Rebecca Recep Redha Reinhard
Renate Rene René Renato Rex Reza Riad Ricardo Rich Richard Rick Ricky Rita Riyad Rob Robert Roberta Roberto Robin Rod Rodney
Rodrigo Roger Roland Rolf Roman Romano Ron Ronald Rory Rosa Rosemary Rosen Ross Roy Rubén Ruben Rudolf Rudy Rui Ruslan Russell Rustam Ruth
Ryan Ryotaro Ryszard Saad Sabine Sadako Saddam Sadiq Saeb Saeed Said Salam Salem Salim Sally Salman Salva Salvador Salvatore Sam Samantha
Sameh Sami Samir Samuel Sandra Sandro Sanjay Sanna Sara Sarah Sasha Saud Scott Sean Sebastian Sébastien Serge Sergei Sergej Sergey Sergii
Sergio Serhiy Serzh Shahid Shane Shannon Sharif Sharon Shaul Shaun Shavkat Shawn Sheila Sheldon Shigeki Shigeru Shimon Shintaro Shinzo
Shinzō Shirley Shlomo Shoichi Shunichi Sibel Siegfried Sigmar Silvia Silvio Simon Simone Sofia Sonia Sooronbay Soren Søren Sophia
Sophie Stacey Stanislav Stanley Stavros Stefan Stefania Stefano Stella Stephan Stephane Stéphane Stephanie Stephen Steve Steven
Stuart Subrahmanyam Sue Suha Suleiman Sultan Sunil Suresh Susan Susanne Sushma Suzanne Sven Svetlana Sviatlana Sylvia Sylvie Tadeusz Taizo Takashi Takeo
Tamara Tamim Tania Tanya Tara Taras Tareq Tariq Taro Tarō Tatiana Tatyana Tayyip Ted Teresa Terry Tetsuro Theo Theodor Theodore Theresa
Theresa Nikki Thierry Thomas Thorbjorn Thorbjørn Tibor Tim Timothy Timur Tina Tobias Toby Todd Tom Tomas Tomás Tomasz Tomiichi Tommy Toni Tony Toomas
Toshihiro Toshimitsu Toshiki Toshiro Tracy Trevor Tristan Tsutomu Tzipi Uhuru Ulf Ulrich Ulrike Umberto Umaro Urmas Uri Ursula Uwe Vaclav Václav
Vadim Vadym Valdis Valentin Valentina Valeri Valeria Valeriy Valery Vanessa Vasil Vasily Vera Vernon Veronica Vicente Victor
Victoria Vijay Viktor Vincent Vincente Vinod Virginia Vitali Vitalii Vitaliy Vitaly Vivian Vjosa Vladimir Vladislav Vladyslav Vojislav Volker Volodymyr
Vuk Vyacheslav Wadah Wafa Walid Walter Wally Wanda Warren Wayne Wendy Werner Wesley Wilbur Wilfried Wilhelm Will Willem William
Willy Winnie Winston Wladyslaw Wolfgang Woodrow Xavier Yael Yair Yanis Yaroslav Yasmin Yasser Yasuhiro Yasuo Yehuda Yevgeny Yevgeni Yigal Yitzhak
Yoav Yoko Yolanda Yoram Yoriko Yoshihide Yoshihiko Yoshimasa Yoshiro Yoshitaka Yossi Yousef Youssef Yuji Yukio Yukiya Yuli Yulia Yuri Yuriko Yuriy Yury Yusuf
Yves Yvette Yvonne Zahid Zainab Zalmay Zbigniew Zeid Zhanna Zoran Zoë Zuzana
`
    .trim()
    .split(/\s+/),
);

/** Family names of languages that write them first: with one or two words after it a person. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(
  `
Ahn Bae Ban Bui Cai Cao Chae Chang Chen Cheng Cho Choe Choi Chong Chun Chung Dang Dao Deng Ding Do Doan Dong Du Fan Feng Fu Gao Geng Gong Gu Guo
Ha Han He Ho Hoang Hong Hou Hu Hua Huang Huynh Hwang Hyun Im Jang Jeon Jeong Ji Jia Jiang Jin Jo Joo Jung Kang Kim Ko Kong Koo Kwak Kwon
Lai Lam Le Lei Li Liang Liao Lim Lin Liu Lou Lu Luo Lý Ma Mao Meng Mei Min Moon Nam Ngo Nguyen Noh Oh Paik Pak Pan Pang Park Peng Pham Phan Qian Qiao Qin Qiu
Ren Rhee Ri Roh Ryu Seo Shao Shen Shi Shin Sin Soh Song Suh Sun Sung Tan Tang Tao Tian Tran Truong Tsai Vo Vu Wan Wang Wei Wen Woo Wu
Xi Xia Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yi Yim Yin Yoo Yoon Yu Yuan Yun Zeng Zhai Zhan Zhang Zhao Zheng Zhong Zhou Zhu Zou
`
    .trim()
    .split(/\s+/),
);
